# Smooth Gates: the verbs. `make book` builds the tutorial, `make test` runs every test.

CHAPTERS := $(patsubst Chapters/%/main.swift,%,$(wildcard Chapters/*/main.swift))
PROGRAMS := .build/debug
SOURCES := Package.swift $(shell find Sources Chapters -type f -not -name expected.txt)
CORES := $(shell getconf _NPROCESSORS_ONLN)
# On a terminal the compiler shows its progress; in a pipe it speaks only when something is wrong.
QUIET := $(shell [ -t 1 ] || echo --quiet)
COMMIT := $(shell git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)

.PHONY: help book test grade promote bench lint clean

help:
	@echo 'make book      builds the tutorial: output/book/index.html'
	@echo 'make test      installs what the tests need and runs them all'
	@echo 'make grade     grades hand-ins: SUBMISSIONS=folder [CHAPTER=Swish] [SEED=file] [SHEET=file] [FILL=file]'
	@echo 'make promote   shows changed transcripts and figure baselines and accepts them'
	@echo 'make bench     measures speed and accuracy beside peers, where they are installed'
	@echo 'make lint      checks the format of all Swift sources'
	@echo 'make clean     removes what was generated'

book: .build/compiled .build/toolchain
	@printf '%s\n' $(CHAPTERS) | xargs -P $(CORES) -I{} sh -c '$(PROGRAMS)/{} --for-book'
	@$(PROGRAMS)/book weave --commit '$(COMMIT)' --toolchain "$$(cat .build/toolchain)"

# Compiled anew when any source is newer; whether a record is fresh is decided by content, not here.
.build/compiled: $(SOURCES)
	@.ci/install book
	@swift build $(QUIET)
	@touch $@

.build/toolchain: .build/compiled
	@swift --version 2>/dev/null | sed -n 's/.*\(Swift version [0-9.]*\).*/\1/p' | head -1 > $@

test: .build/python
	@swift build --build-tests $(QUIET)
	@swift test
	@$(MAKE) --no-print-directory book
	@.build/python/bin/python -m pytest -q Tests/Browser

# Options are passed on only where they are given; `grade --help` has the rest.
grade: .build/compiled
	@[ -n '$(SUBMISSIONS)' ] || { echo 'error: which hand-ins? make grade SUBMISSIONS=folder [CHAPTER=Swish]' >&2; exit 64; }
	@.ci/install grade
	@$(PROGRAMS)/grade all --submissions '$(SUBMISSIONS)' $(if $(CHAPTER),--chapter '$(CHAPTER)') \
	  $(if $(SEED),--seed-file '$(SEED)') $(if $(SHEET),--sheet '$(SHEET)') $(if $(FILL),--fill '$(FILL)') \
	  $(if $(PRIVATE),--private '$(PRIVATE)') $(if $(ISOLATION),--isolation '$(ISOLATION)')

.build/python: Tests/Browser/requirements.txt
	@.ci/install test
	@rm -rf $@ && python3 -m venv $@
	@$@/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

promote: .build/compiled
	@for chapter in $(CHAPTERS); do \
	  $(PROGRAMS)/$$chapter --figures .build/figures 2>/dev/null > .build/transcript || exit 1; \
	  diff -u Chapters/$$chapter/expected.txt .build/transcript || true; \
	  cp .build/transcript Chapters/$$chapter/expected.txt; \
	done
	@PROMOTE=1 swift test --filter FiguresTests

bench: .build/compiled
	@$(PROGRAMS)/bench

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Chapters Tests

clean:
	@rm -rf .build output/book output/records output/.cache
