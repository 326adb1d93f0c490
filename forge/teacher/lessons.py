"""Sentences of `forge export`, and batches of them for the encoder."""

import json
import random

import torch
from tokenizers import Tokenizer

# Pieces that a word is cut into at most.
PIECES = 8
PAD, START, END = 1, 0, 2
ABSENT = -100

DIGITS, MARKS, MIXED_UPPER, MIXED_LOWER, LOWER, LETTER, CAPITALS, CAPITAL, OTHER = range(1, 10)


def shape(word):
    """How a word is written: the encoder itself knows no capitals."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return DIGITS if digits else MARKS
    if digits:
        return MIXED_UPPER if letters[0].isupper() else MIXED_LOWER
    if all(c.islower() for c in letters):
        return LOWER
    if all(c.isupper() for c in letters):
        return LETTER if len(letters) == 1 else CAPITALS
    if letters[0].isupper() and all(c.islower() for c in letters[1:]):
        return CAPITAL
    return OTHER


def rewritten(shapes, tokens):
    """Now and then a sentence as headlines, shouts and careless posts are written."""
    chance = random.random()
    if chance < 0.05:
        return [CAPITALS if s in (LOWER, CAPITAL, OTHER) else s for s in shapes]
    if chance < 0.10:
        return [CAPITAL if s == LOWER and len(t) > 3 else s for s, t in zip(shapes, tokens)]
    if chance < 0.12:
        return [LOWER if s in (CAPITAL, CAPITALS, OTHER) else s for s in shapes]
    return shapes


class Words:
    """Words → the pieces that the encoder knows."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known = {}

    def pieces(self, word):
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids[:PIECES]
            self.known[word] = ids or [self.tokenizer.token_to_id("[UNK]")]
        return self.known[word]


def read(path):
    """Lessons by set."""
    sets = {}
    for line in open(path, encoding="utf-8"):
        lesson = json.loads(line)
        sets.setdefault(lesson["set"], []).append(lesson)
    return sets


def batches(lessons, words, budget, shuffle):
    """Lists of indices: sentences of like length, `budget` pieces together."""
    size = [sum(len(words.pieces(t)) for t in lesson["tokens"]) + 2 for lesson in lessons]
    jitter = 6 if shuffle else 0
    order = sorted(range(len(lessons)), key=lambda i: size[i] + random.random() * jitter)
    out, batch, longest = [], [], 0
    for i in order:
        if batch and max(longest, size[i]) * (len(batch) + 1) > budget:
            out.append(batch)
            batch, longest = [], 0
        batch.append(i)
        longest = max(longest, size[i])
    out.append(batch)
    if shuffle:
        random.shuffle(out)
    return out


def collate(lessons, words, rewrite=False):
    """Tensors of a batch. `owner`, `piece`, `share`: which word a piece belongs to, and how much of it it is."""
    rows = [[words.pieces(t) for t in lesson["tokens"]] for lesson in lessons]
    count, most = len(rows), max(map(len, rows))
    longest = max(sum(map(len, row)) for row in rows) + 2
    ids = torch.full((count, longest), PAD)
    mask, shapes = torch.zeros_like(ids), torch.zeros_like(ids)
    owner, piece, share = [], [], []
    for i, (row, lesson) in enumerate(zip(rows, lessons)):
        written = [shape(t) for t in lesson["tokens"]]
        if rewrite:
            written = rewritten(written, lesson["tokens"])
        ids[i, 0], at = START, 1
        for word, pieces in enumerate(row):
            for id in pieces:
                ids[i, at], shapes[i, at] = id, written[word]
                owner.append(i * most + word)
                piece.append(i * longest + at)
                share.append(1 / len(pieces))
                at += 1
        ids[i, at] = END
        mask[i, : at + 1] = 1

    def labels(key):
        out = torch.full((count, most), ABSENT)
        for i, lesson in enumerate(lessons):
            if lesson.get(key):
                out[i, : len(lesson[key])] = torch.tensor(lesson[key])
        return out

    return {
        "ids": ids, "mask": mask, "shapes": shapes, "size": (count, most),
        "owner": torch.tensor(owner), "piece": torch.tensor(piece), "share": torch.tensor(share),
        "length": torch.tensor([len(row) for row in rows]),
        "style": torch.tensor([lesson.get("style", 0) for lesson in lessons]),
        **{key: labels(key) for key in ("tags", "heads", "relations", "names")},
    }
