"""The encoder with a head for each job: tags and names are linear, grammar is biaffine (Dozat & Manning 2017).

The sets of names disagree about what a name is; the head of names is told whose conventions to follow.
"""

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file
from transformers import MPNetConfig, MPNetModel

import encoder
from lessons import ABSENT

STYLES = ["uner-ewt", "wikigold", "wnut17", "btc", "sec-filings", "crossner-politics", "gmb"]
TAGS, RELATIONS, LABELS, SHAPES = 31, 41, 7, 10
ARC, RELATION, STYLE = 384, 128, 32
# Layers of the encoder that stay as they are, and above which a word's shape is added.
FROZEN = 4
IMPOSSIBLE = -1e4


def parameter(*size):
    return nn.Parameter(torch.randn(*size) * 0.02)


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        folder = encoder.folder()
        config = MPNetConfig.from_pretrained(folder)
        config.hidden_dropout_prob, config.attention_probs_dropout_prob = 0.1, 0.0
        self.encoder = MPNetModel(config, add_pooling_layer=False)
        self.encoder.load_state_dict(load_file(f"{folder}/model.safetensors"), strict=False)
        size = config.hidden_size
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.normal_(self.shape.weight, std=0.02)
        self.style = nn.Embedding(len(STYLES), STYLE)
        self.tags = nn.Linear(size, TAGS)
        self.names = nn.Sequential(nn.Linear(size + STYLE, 256), nn.GELU(), nn.Linear(256, LABELS))
        self.arc_d, self.arc_h = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.rel_d, self.rel_h = nn.Linear(size, RELATION), nn.Linear(size, RELATION)
        self.arc_w = parameter(ARC + 1, ARC)
        self.rel_w = parameter(RELATIONS, RELATION + 1, RELATION + 1)
        self.root = parameter(size)
        self.drop = nn.Dropout(0.2)
        frozen = [self.encoder.embeddings, self.encoder.encoder.relative_attention_bias]
        for part in [*frozen, *self.encoder.encoder.layer[:FROZEN]]:
            part.requires_grad_(False)
        self.encoder.bfloat16()

    def words(self, batch):
        """A vector a word: the mean of its pieces'."""
        layers = self.encoder.encoder.layer
        pieces = self.encoder.embeddings(input_ids=batch["ids"])
        mask = (1 - batch["mask"][:, None, None].to(pieces.dtype)) * IMPOSSIBLE
        bias = self.encoder.encoder.compute_position_bias(pieces)
        with torch.no_grad():
            for layer in layers[:FROZEN]:
                pieces = layer(pieces, mask, bias)[0]
        pieces = pieces + self.shape(batch["shapes"]).bfloat16()
        for layer in layers[FROZEN:]:
            pieces = layer(pieces, mask, bias)[0]
        pieces = pieces.float().reshape(-1, pieces.shape[-1])
        count, most = batch["size"]
        words = pieces.new_zeros(count * most, pieces.shape[-1])
        words = words.index_add(0, batch["owner"], pieces[batch["piece"]] * batch["share"][:, None])
        return self.drop(words.reshape(count, most, -1))

    def arcs(self, words, lengths):
        """How well each word (column j; column 0 the root) heads each word (row), and the words with the root."""
        rooted = torch.cat([self.root.expand(len(words), 1, -1), words], 1)
        dependents, heads = F.gelu(self.arc_d(words)), F.gelu(self.arc_h(rooted))
        scores = torch.einsum("bia,ac,bjc->bij", with_one(dependents), self.arc_w, heads)
        there = torch.arange(rooted.shape[1])[None] <= lengths[:, None]
        return scores.masked_fill(~there[:, None], IMPOSSIBLE), rooted

    def relations(self, words, rooted, heads):
        headed = rooted.gather(1, heads[..., None].expand(-1, -1, rooted.shape[-1]))
        dependents, heads = with_one(F.gelu(self.rel_d(words))), with_one(F.gelu(self.rel_h(headed)))
        return torch.einsum("bnrq,bnq->bnr", torch.einsum("bnp,rpq->bnrq", dependents, self.rel_w), heads)

    def name_scores(self, words, style):
        style = self.style(style)[:, None].expand(-1, words.shape[1], -1)
        return self.names(torch.cat([words, style], -1))

    def loss(self, batch):
        words = self.words(batch)
        total = words.new_zeros(())
        if (batch["tags"] >= 0).any():
            scores, rooted = self.arcs(words, batch["length"])
            relations = self.relations(words, rooted, batch["heads"].clamp(min=0))
            total = entropy(self.tags(words), batch["tags"]) + entropy(scores, batch["heads"])
            total = total + entropy(relations, batch["relations"])
        if (batch["names"] >= 0).any():
            total = total + 2 * entropy(self.name_scores(words, batch["style"]), batch["names"])
        return total


def with_one(vectors):
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)


def entropy(scores, right):
    return F.cross_entropy(scores.flatten(0, 1), right.flatten(), ignore_index=ABSENT)
