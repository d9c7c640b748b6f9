# What people type. Each command installs what it needs first: see tools/toolchain.sh.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
# Read by bash before each line: where the tools are, and which compiler.
export BASH_ENV := $(CURDIR)/tools/env.sh

PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help serve dev gallery gallery-build build publish test native components journeys looks pictures fhir engines lint \
  check bench growth lighthouse wordpress test-hosts fmt clean

help: ## Show what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

serve: build ## Build the release bundle and serve it on this machine, with its real headers
	@target/debug/site serve --port $(PORT)

dev: ## Serve while you edit; the page reloads by itself
	@tools/toolchain.sh build
	@# With the gallery of parts at /gallery.html; `make dev GALLERY=` does without, and starts sooner after each change.
	GALLERY="$${GALLERY-1}" trunk serve --offline --port $(PORT)

gallery: gallery-build ## Show every part of the page in every state, language and theme: /gallery.html
	@echo "Look at http://127.0.0.1:$(PORT)/gallery.html"
	@python3 -m http.server --bind 127.0.0.1 --directory target/gallery $(PORT)

gallery-build:
	@tools/toolchain.sh build
	@cargo fetch --quiet --locked
	cargo run --locked --quiet --package site -- gallery --into target/gallery

build: ## Build the release bundle into dist/
	@tools/toolchain.sh build
	@cargo fetch --quiet --locked
	cargo build --locked --package site
	trunk build --release --offline --locked

publish: ## Build what may go before the public, or say what is missing for that
	@tools/toolchain.sh build
	@cargo fetch --quiet --locked
	cargo run --locked --quiet --package site -- check --publish
	@PUBLISH=1 $(MAKE) --no-print-directory build

test: ## Run everything: rules, content, tools, components, the whole check in a browser, and other people's FHIR software
	@tools/toolchain.sh test
	@$(MAKE) --no-print-directory lint native build components journeys looks fhir

native:
	cargo test --locked --workspace

components:
	cargo run --locked --quiet --package site -- gather
	CHROMEDRIVER="$${CHROMEDRIVER:-$$(command -v chromedriver)}" WASM_BINDGEN_TEST_TIMEOUT=120 cargo test --locked --target wasm32-unknown-unknown --test web

journeys:
	npm run --silent --prefix tests/e2e lint:html
	npx --prefix tests/e2e playwright test --config tests/e2e/playwright.config.ts journeys/

looks: gallery-build
	@# How a screen looks does not hang on time: two at once, everywhere.
	npx --prefix tests/e2e playwright test --config tests/e2e/playwright.config.ts --workers=2 screens.spec pseudo.spec gallery.spec

pictures: build ## Take a picture of every screen and part while they are tested: pictures/index.html
	@tools/toolchain.sh test
	@PICTURES=1 $(MAKE) --no-print-directory journeys looks

fhir: ## Have other people's FHIR software judge the questionnaires and add them up
	@tools/toolchain.sh fhir
	cargo test --locked --quiet --test fhir
	node --test --test-concurrency=2 --test-reporter=spec tests/fhir/*.test.mjs

engines: ## Prove each promise in Chromium, Firefox and WebKit, on what is in dist/
	@tools/toolchain.sh engines
	node --test --test-concurrency=2 --test-reporter=./tests/engines/table.mjs tests/engines/*.test.mjs

lint: ## Check style: format, clippy on both targets, CSS
	@tools/toolchain.sh lint
	cargo fmt --all --check
	npm run --silent --prefix tests/e2e lint:css
	cargo run --locked --quiet --package site -- gather
	cargo clippy --locked --workspace --all-targets --quiet -- --deny warnings
	cargo clippy --locked --target wasm32-unknown-unknown --lib --bins --test web --quiet -- --deny warnings

check: ## Check everything that an association can edit
	@tools/toolchain.sh build
	cargo run --locked --quiet --package site -- check

bench: build ## Measure bytes and times beside a hand-written page, and finding among thousands of lines
	@tools/toolchain.sh test
	@# Both are measured, even where the first is over its budget.
	status=0; node tests/bench/bench.mjs || status=$$?; node tests/bench/find.mjs || status=$$?; exit $$status

growth: build ## Measure what the first use costs with a thousand questions, thousands of lines and thirty languages
	@tools/toolchain.sh test
	node tests/bench/growth.mjs

lighthouse: build ## Have Lighthouse judge every screen on a phone, and fail below 100 where no reason is given
	@tools/toolchain.sh lighthouse
	node tests/bench/lighthouse.mjs

wordpress: ## Pack the WordPress plugin into target/wordpress/doc-to-doc.zip
	python3 tools/wordpress/pack.py

test-hosts: build wordpress ## Try the frame in a real WordPress and behind a real nginx, in a browser (not part of `make test`)
	@tools/toolchain.sh hosts
	node tests/hosts/run.mjs

fmt: ## Format the code
	cargo fmt --all

clean: ## Remove what was built
	rm -rf target dist pictures
