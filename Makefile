# The index of what one can do here. Every target brings by itself what it needs and lacks.
.DEFAULT_GOAL := help
.PHONY: help tools wasm serve test bench fuzz seeds gold-scores fmt forge score

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

tools:
	@scripts/setup-rust.sh
	@scripts/setup-node.sh

wasm: tools ## Build the package that a page loads, into pkg/
	@scripts/build-wasm.sh

serve: wasm ## Build all and serve the page; PORT chooses the port
	@node scripts/serve.mjs

test: tools ## Check and test everything: Rust, wasm, JavaScript, the page
	@scripts/setup-browser.sh
	@scripts/test.sh

bench: wasm ## Measure speed and size beside the peers, into benches/results.md
	@scripts/bench.sh

MINUTES = 10
fuzz: ## Throw odd input at it for MINUTES; see fuzz/README.md
	@scripts/fuzz.sh $(MINUTES)

seeds: ## Rewrite the Briefs expected of the seeds; read the diff before you commit it
	UPDATE_EXPECT=1 cargo test --quiet --test seeds

gold-scores: ## Rewrite the scores of our own gold that the tests expect; read the diff before you commit it
	UPDATE_EXPECT=1 cargo test --quiet --test gold --test facts --test operators

fmt: tools ## Format all code
	cargo fmt --all
	cargo fmt --manifest-path fuzz/Cargo.toml
	node_modules/.bin/biome check --write .

# Vectors as wide as the machine has them: sums are made in a fixed order, so the bytes are the same.
FORGE = RUSTFLAGS="-C target-cpu=native" cargo run --release --package forge --target-dir target/forge --

forge: ## Train models/ anew from the sets in NUTGRAF_DATA and what the teacher said (about 15 min)
	$(FORGE) lexicon
	$(FORGE) boundaries
	$(FORGE) train
	$(FORGE) rank
	$(FORGE) confidence

score: ## Score models/ and the extractors into tests/scores.md; without NUTGRAF_DATA, on tests/gold alone
	cargo run --release --package forge -- score
