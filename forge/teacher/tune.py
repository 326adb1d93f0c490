"""Tunes the teacher: python tune.py LESSONS WEIGHTS."""

import random
import sys
import time

import torch
import torch.nn as nn

import encoder
from lessons import Words, batches, collate, read
from model import STYLES, Teacher

EPOCHS = 3
# Sentences of each set of names that a round shows at most: those labelled by machine are many.
NAMES = {"wikigold": 2000, "wnut17": 2000, "btc": 2500, "sec-filings": 200, "crossner-politics": 1000, "gmb": 3000}
LONGEST = 90
BUDGET = 1800
RATES = {"encoder": 6e-5, "heads": 1e-3}
WARM = 60


def merge_names(trees, named):
    """Gives the sentences of the treebank the names of UNER, which cuts some words otherwise."""
    found = {"".join(lesson["tokens"]): lesson for lesson in named}
    for lesson in trees:
        twin = found.get("".join(lesson["tokens"]))
        if not twin:
            continue
        by_character = []
        for token, label in zip(twin["tokens"], twin["names"]):
            inside = label + label % 2
            by_character += [label] + [inside] * (len(token) - 1)
        at, lesson["names"] = 0, []
        for token in lesson["tokens"]:
            lesson["names"].append(by_character[at])
            at += len(token)


def round_of(sets, number):
    """The lessons of a round: all trees, and some names of each set."""
    pick = random.Random(number)
    lessons = list(sets["ewt"])
    for style, most in NAMES.items():
        for lesson in pick.sample(sets[style], min(most, len(sets[style]))):
            lesson["style"] = STYLES.index(style)
            lessons.append(lesson)
    return [lesson for lesson in lessons if len(lesson["tokens"]) <= LONGEST]


def main():
    random.seed(7)
    torch.manual_seed(7)
    sets, words, teacher = read(sys.argv[1]), Words(encoder.folder()), Teacher()
    merge_names(sets["ewt"], sets["uner-ewt"])
    plan = []
    for number in range(EPOCHS):
        lessons = round_of(sets, number)
        plan += [[lessons[i] for i in batch] for batch in batches(lessons, words, BUDGET, True)]
    heads = [p for name, p in teacher.named_parameters() if not name.startswith("encoder")]
    # The encoder runs in bfloat16; the optimizer holds its weights in full.
    short = [p for p in teacher.encoder.parameters() if p.requires_grad]
    full = [p.detach().float().clone() for p in short]
    groups = [{"params": full, "lr": RATES["encoder"]}, {"params": heads, "lr": RATES["heads"]}]
    adam = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    rate = torch.optim.lr_scheduler.LambdaLR(
        adam, lambda step: min(1, (step + 1) / WARM) * max(0.02, 1 - step / len(plan))
    )
    start, losses = time.time(), 0.0
    teacher.train()
    for step, lessons in enumerate(plan, 1):
        loss = teacher.loss(collate(lessons, words, rewrite=True))
        teacher.zero_grad()
        loss.backward()
        for whole, part in zip(full, short):
            whole.grad = part.grad.float()
        nn.utils.clip_grad_norm_(full + heads, 2.0)
        adam.step()
        rate.step()
        with torch.no_grad():
            for whole, part in zip(full, short):
                part.copy_(whole)
        losses += loss.item()
        if step % 20 == 0:
            print(f"{step} of {len(plan)}: loss {losses / 20:.3f}, {time.time() - start:.0f} s", file=sys.stderr)
            losses = 0.0
    torch.save(teacher.state_dict(), sys.argv[2])


if __name__ == "__main__":
    main()
