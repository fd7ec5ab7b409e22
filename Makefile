# Each target sets up what it needs in .venv; nothing else is touched.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.PHONY: sizes demo stories test lint docs site site-check texts unconfirmed bench clean

$(READY): pyproject.toml requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--editable '.[cli,fast,pictures]' --requirement requirements-dev.txt
	touch $@

# The Kallio story, told and proved; in another language: make demo DEMO_LANG=sv
DEMO_LANG ?= fi
demo: $(READY)
	@DEMO_LANG=$(DEMO_LANG) $(BIN)/python examples/demo.py

# What came of every story, each on a screen; in another language: make stories STORIES_LANG=sv
STORIES_LANG ?= fi
stories: $(READY)
	@STORIES_LANG=$(STORIES_LANG) $(BIN)/python examples/tell.py

test: $(READY)
	$(BIN)/python -m pytest --numprocesses auto --dist worksteal --cov --cov-report=term

lint: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python docs/generate.py

# The documentation as a site in build/site: one build a language, without a network.
$(VENV)/.ready-docs: requirements-docs.txt | $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

site: $(VENV)/.ready-docs
	$(BIN)/python docs/build_site.py

# The built site as a browser shows it: the system's Chromium, and rsvg-convert for the pictures.
$(VENV)/.ready-site: requirements-site.txt | $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

site-check: $(VENV)/.ready-site site
	$(BIN)/python docs/site_check.py

# All that is said in one language, as one document: make texts LANGUAGE=sv
LANGUAGE ?= fi
texts: $(READY)
	$(BIN)/python docs/words.py $(LANGUAGE)

# What no native reader has confirmed yet, language by language.
unconfirmed: $(READY)
	$(BIN)/python docs/words.py --unconfirmed

# How many lines of Python and of data each room has.
sizes:
	@$(PYTHON) docs/sizes.py

bench: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	$(BIN)/python -m benchmarks.run --write docs/benchmarks.md

clean:
	rm -rf $(VENV) build
