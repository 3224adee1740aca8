# Smooth Gates: the verbs. `make book` builds the tutorial, `make test` runs every test.

PROGRAMS := .build/debug
CORES := $(shell getconf _NPROCESSORS_ONLN)
COMMIT = $(shell git describe --always --dirty --abbrev=12 --exclude '*' 2>/dev/null)
# A line a chapter, by its folder.
CHAPTERS := for main in Chapters/*/main.swift; do basename "$$(dirname "$$main")"; done

.PHONY: help book book-alone test grade promote promote-alone bench lint clean

help:
	@echo 'make book      builds the tutorial: output/book/index.html'
	@echo 'make test      installs what the tests need and runs them all'
	@echo 'make grade     grades hand-ins: SUBMISSIONS=folder [CHAPTER=Swish] [SEED=file] [SHEET=file] [FILL=file]'
	@echo 'make promote   shows changed transcripts and figure baselines and accepts them'
	@echo 'make bench     measures speed and accuracy beside peers, where they are installed'
	@echo 'make lint      checks the format of all Swift sources'
	@echo 'make clean     removes what was generated'

# One at a time: what one compiles, runs and weaves, no other one changes meanwhile.
book:
	@.ci/alone $(MAKE) --no-print-directory book-alone

book-alone:
	@.ci/compile
	@$(CHAPTERS) | SWIFT_BACKTRACE=enable=no \
	  xargs -P $(CORES) -n 1 sh -c 'exec "$$0/$$1" --for-book' $(PROGRAMS)
	@$(PROGRAMS)/book weave --commit '$(COMMIT)' --toolchain "$$(cat .build/toolchain)"

test: .build/python
	@.ci/build --build-tests
	@swift test
	@$(MAKE) --no-print-directory book
	@.build/python/bin/python -m pytest -q Tests/Browser

# Options are passed on only where they are given; `grade --help` has the rest.
grade:
	@[ -n '$(SUBMISSIONS)' ] || { echo 'error: which hand-ins? make grade SUBMISSIONS=folder [CHAPTER=Swish]' >&2; exit 64; }
	@.ci/install grade
	@.ci/build --product grade
	@$(PROGRAMS)/grade all --submissions '$(SUBMISSIONS)' $(if $(CHAPTER),--chapter '$(CHAPTER)') \
	  $(if $(SEED),--seed-file '$(SEED)') $(if $(SHEET),--sheet '$(SHEET)') $(if $(FILL),--fill '$(FILL)') \
	  $(if $(PRIVATE),--private '$(PRIVATE)') $(if $(ISOLATION),--isolation '$(ISOLATION)')

.build/python: Tests/Browser/requirements.txt
	@.ci/install test
	@rm -rf $@ && python3 -m venv $@
	@$@/bin/pip install --quiet --disable-pip-version-check -r $<
	@touch $@

promote:
	@.ci/alone $(MAKE) --no-print-directory promote-alone

promote-alone:
	@.ci/compile
	@$(CHAPTERS) | while read -r chapter; do \
	  $(PROGRAMS)/$$chapter --figures .build/figures > .build/transcript 2> .build/complaint || \
	    { cat .build/complaint >&2; exit 1; }; \
	  diff -u Chapters/$$chapter/expected.txt .build/transcript || true; \
	  cp .build/transcript Chapters/$$chapter/expected.txt; \
	done
	@PROMOTE=1 swift test --filter FiguresTests

bench:
	@.ci/build --product bench
	@$(PROGRAMS)/bench

lint:
	@swift format lint --strict --parallel --recursive Package.swift Sources Chapters Tests

clean:
	@rm -rf .build output/book output/records output/.cache
