"""Lets the teacher label lessons: python label.py LESSONS WEIGHTS, answers as JSON lines on standard output.

An empty line is a lesson that is left out. Trees are the best head of each word, circles cut as
`src/model/network/mst.rs` cuts them; names are what the styles of `AGREEING` say together, but gold stays in `GOLD`.
"""

import json
import random
import sys

import torch

import encoder
from lessons import Words, batches, collate
from model import IMPOSSIBLE, STYLES, Teacher

GOLD = {"uner-ewt", "wikigold", "crossner-politics"}
AGREEING = [STYLES.index(style) for style in ("uner-ewt", "wikigold", "crossner-politics")]
# The share of each set that is labelled; the others are left out.
SHARE = {"cnn-train": 1, "cnndm-mixed": 1, "xsum": 1, "inshorts": 1, "gmb": 1, "btc": 1, "wnut17": 1,
         "wikigold": 1, "crossner-politics": 1, "sec-filings": 0.3, "uner-ewt": 1}
LENGTHS = range(2, 81)
BUDGET = 4000
UNSEEN, NOW, SAFE = range(3)


def tree(scores):
    """Heads, counted from 1 and 0 for the root, of the scores of a sentence's words (rows)."""
    words = range(len(scores))
    heads = [max(range(1, len(scores) + 1), key=row.__getitem__) for row in scores]
    root = max(words, key=lambda i: scores[i][0] - scores[i][heads[i]])
    heads[root] = 0
    seen = [UNSEEN] * len(scores)
    seen[root] = SAFE
    for start in words:
        path, at = [], start
        while seen[at] == UNSEEN:
            seen[at] = NOW
            path.append(at)
            at = heads[at] - 1
        if seen[at] == NOW:
            circle = [at]
            while heads[circle[-1]] - 1 != at:
                circle.append(heads[circle[-1]] - 1)
            _, word, head = max(
                (scores[i][j] - scores[i][heads[i]], -i, j)
                for i in circle for j in range(1, len(scores) + 1) if seen[j - 1] == SAFE
            )
            heads[-word] = head
        for word in path:
            seen[word] = SAFE
    return heads


def mended(labels):
    """Labels in which an inside without its begin begins."""
    for i, label in enumerate(labels):
        if label and label % 2 == 0 and (i == 0 or labels[i - 1] not in (label, label - 1)):
            labels[i] = label - 1
    return labels


def answers(teacher, words, lessons):
    batch = collate([{"tokens": lesson["tokens"]} for lesson in lessons], words)
    vectors = teacher.words(batch)
    scores, rooted = teacher.arcs(vectors, batch["length"])
    scores[:, :, 1:].masked_fill_(torch.eye(vectors.shape[1]).bool(), IMPOSSIBLE)
    lengths = [len(lesson["tokens"]) for lesson in lessons]
    heads = [tree([row[: n + 1] for row in rows[:n]]) for n, rows in zip(lengths, scores.tolist())]
    padded = torch.zeros(vectors.shape[:2], dtype=torch.long)
    for row, of_sentence in enumerate(heads):
        padded[row, : len(of_sentence)] = torch.tensor(of_sentence)
    relations = teacher.relations(vectors, rooted, padded)
    relations[..., 0] = IMPOSSIBLE
    relations, tags = relations.argmax(-1).tolist(), teacher.tags(vectors).argmax(-1).tolist()
    styles = (teacher.name_scores(vectors, torch.full((len(lessons),), style)) for style in AGREEING)
    names = sum(scores.softmax(-1) for scores in styles).argmax(-1).tolist()
    for i, (n, lesson) in enumerate(zip(lengths, lessons)):
        yield {
            "tags": tags[i][:n],
            "heads": heads[i],
            "relations": [r if head else 0 for r, head in zip(relations[i], heads[i])],
            "names": lesson["names"] if lesson["set"] in GOLD else mended(names[i][:n]),
        }


@torch.no_grad()
def main():
    random.seed(11)
    words, teacher = Words(encoder.folder()), Teacher()
    teacher.load_state_dict(torch.load(sys.argv[2], weights_only=True))
    teacher.eval()
    lessons = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
    chosen = [
        i for i, lesson in enumerate(lessons)
        if random.random() < SHARE.get(lesson["set"], 0) and len(lesson["tokens"]) in LENGTHS
    ]
    lines = [""] * len(lessons)
    plan = batches([lessons[i] for i in chosen], words, BUDGET, True)
    for number, batch in enumerate(plan, 1):
        index = [chosen[i] for i in batch]
        for i, answer in zip(index, answers(teacher, words, [lessons[i] for i in index])):
            lines[i] = json.dumps(answer, separators=(",", ":"))
        if number % 50 == 0:
            print(f"{number} of {len(plan)}", file=sys.stderr)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
