# Đôn Đốc. `make` alone lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

MVN = home=$$(.ci/require-jdk); JAVA_HOME="$$home" ./backend/mvnw -B -ntp -f backend/pom.xml
# Outside test-results, which Playwright empties.
REPORTS := $(CURDIR)/frontend/node_modules/.cache/reports
BACKEND_SOURCES := $(shell find backend openapi.yaml -type f \( -path '*/src/main/*' -o -name pom.xml -o -name openapi.yaml \) -not -path '*/target/*' 2>/dev/null | sed 's/ /\\ /g')
FRONTEND_SOURCES := $(shell find frontend \( -name node_modules -o -name dist -o -name test-results \) -prune -o -type f -print 2>/dev/null | sed 's/ /\\ /g')
SERVER := backend/server/target/quarkus-app/quarkus-run.jar
SPA := frontend/dist/index.html
MODULES := frontend/node_modules/.installed

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 16

.PHONY: run
run: tools $(SERVER) $(SPA) ## build and start on the embedded database (PORT=8080 DATA_DIR=data DEMO_PASSWORD=…)
	@exec backend/launcher/bin/dondoc

.PHONY: tools
tools:
	@.ci/require-jdk >/dev/null && .ci/require-node

.PHONY: dev
dev: tools $(SERVER) $(MODULES) ## the service on 8080 and Vite with reload on 5173
	@WEB_ROOT= backend/launcher/bin/dondoc & service=$$!; trap 'kill $$service' EXIT; npm --prefix frontend run dev

.PHONY: test
test: tools test-backend lint-contract test-containers check-frontend test-frontend test-browser ## every test

.PHONY: test-backend
test-backend: ## backend rules, API on a real PostgreSQL, contract, access, architecture
	@$(MVN) verify

.PHONY: lint-contract
lint-contract: $(MODULES) ## openapi.yaml
	@npm --prefix frontend run lint:contract

.PHONY: test-containers
test-containers: ## docker-compose.yml and the container files
	@.ci/lint-containers

.PHONY: check-frontend
check-frontend: $(MODULES) ## format, types, dead code, size
	@npm --prefix frontend run build
	@npm --prefix frontend run check

.PHONY: test-frontend
test-frontend: $(MODULES) ## frontend unit tests
	@npm --prefix frontend test -- --reporter=default --reporter=json --outputFile.json="$(REPORTS)/unit.json"

.PHONY: test-browser
test-browser: $(SERVER) $(SPA) ## the whole line in a real Chromium
	@browser=$$(.ci/require-chromium); CHROMIUM="$$browser" PLAYWRIGHT_JSON_OUTPUT_FILE="$(REPORTS)/browser.json" \
	  npm --prefix frontend run e2e -- --reporter=list,json

.PHONY: pictures
pictures: $(SERVER) $(SPA) ## a ward's deadline day, a poster in Mông, a portal's webmaster; their steps into docs/pictures
	@browser=$$(.ci/require-chromium); CHROMIUM="$$browser" PICTURES=1 npm --prefix frontend run e2e -- e2e/journey- --reporter=list

.PHONY: check
check: tools lint-contract test-containers check-frontend ## the quick checks alone
	@$(MVN) -q test-compile

.PHONY: fmt
fmt: $(MODULES) ## format the frontend
	@npm --prefix frontend run fmt

.PHONY: bench
bench: $(SERVER) ## ratios against the same SQL, measured in one run; how well letters are read
	@backend/bench/run
	@$(MAKE) accuracy

.PHONY: accuracy
accuracy: ## precision and recall of the intake on the corpus, clean and spoiled, with every miss
	@result=0; $(MVN) -q test-compile surefire:test -Dtest=AccuracyTest -Dsurefire.failIfNoSpecifiedTests=false -Dquarkus.build.skip=true || result=$$?; \
	  cat backend/server/target/accuracy.txt; exit $$result

.PHONY: test-faults
test-faults: tools $(SERVER) ## kill -9 of the service and of its database: what was acknowledged is there, once (ROUNDS=3)
	@exec backend/faults/run

.PHONY: migration
migration: ## NAME="add something": an empty migration with today's time
	@file=backend/server/src/main/resources/db/migration/V$$(date +%Y%m%d%H%M)__$$(tr ' ' '_' <<<"$(NAME)").sql; touch "$$file"; echo "$$file"

.PHONY: verify-journal
verify-journal: $(SERVER) ## recompute the journal's hash chain on the embedded database (HEAD="sequence hash": against a kept head)
	@exec backend/launcher/bin/dondoc verify-journal $(HEAD)

.PHONY: clean
clean: ## remove what was built; data stay
	@rm -rf backend/*/target frontend/dist frontend/node_modules

$(SERVER): $(BACKEND_SOURCES)
	@.ci/require-jdk >/dev/null
	@echo "… backend" && $(MVN) -q package -Dmaven.test.skip=true && touch $@

$(MODULES): frontend/package.json frontend/package-lock.json
	@.ci/require-node
	@# Not "ci": it refuses a lock without the binaries of other platforms, which not every registry has. The lock holds.
	@npm --prefix frontend install --no-save --no-audit --no-fund --loglevel=error && touch $@

$(SPA): $(MODULES) $(FRONTEND_SOURCES)
	@echo "… frontend" && npm --prefix frontend run build >/dev/null && touch $@
