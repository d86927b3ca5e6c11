# Everything a person does here. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh

export JAVA_HOME := $(shell deploy/find-jdk)
MVN := mvn -B -ntp -Dquarkus.analytics.disabled=true
# modules beside each other, as many as there are processors
BESIDE := -T1C
BUILT := deploy/cli/target/built
TRAINED := deploy/cli/target/trained-in
# what a training leaves that was killed while a JVM wrote what it had learnt
CUT_SHORT = $$(find services/*/target deploy/embedded/target -maxdepth 1 -name start.aot -empty 2> /dev/null)
SOURCES := $(shell find contracts services deploy pom.xml -path '*/target' -prune -o -path '*/src/main/*' -type f -print -o -name pom.xml -print) deploy/jvm.options

.PHONY: help
help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 28

.PHONY: jdk
jdk:
	@[ -n "$(JAVA_HOME)" ] || { deploy/find-jdk; exit 1; }
	@command -v mvn > /dev/null || { echo "Maven (mvn) is not on the PATH: install Maven 3.8.7 or newer." >&2; exit 1; }

$(BUILT): $(SOURCES)
	$(MVN) $(BESIDE) -q -DskipTests -Dspotless.check.skip -Dquarkus.dependency.sbom.skip package
	@rm -f $(TRAINED)
	@touch $@

# what a JVM has learnt of a run holds for the folder that it learnt it in: one that was moved is trained again
.PHONY: trained
trained: $(BUILT)
	@[ "$$(cat $(TRAINED) 2> /dev/null)" = "$(CURDIR)" ] && [ -z "$(CUT_SHORT)" ] || { \
	    echo "training: one run of everything, so that later ones start in seconds"; \
	    rm -rf deploy/cli/target/training; \
	    if ./ibid run --train --data deploy/cli/target/training > deploy/cli/target/training.log 2>&1; \
	    then echo "$(CURDIR)" > $(TRAINED); \
	    else echo "training failed, so starts are slower; the end of deploy/cli/target/training.log:"; \
	        tail -n 5 deploy/cli/target/training.log; fi; }

.PHONY: build
build: jdk $(BUILT) trained ## Build everything that runs, without tests

.PHONY: run
run: build ## Run the whole system here and ingest the samples; ARGS=--once ends after the table
	@./ibid run $(ARGS)

.PHONY: test
test: jdk ## Everything CI runs: static checks, unit, component and end-to-end tests
	$(MVN) $(BESIDE) verify $(ARGS)

.PHONY: integration
integration: jdk ## Store and broker contract tests on the public images; needs Docker
	$(MVN) -Pintegration -pl deploy/embedded -am verify -DskipUnitTests

.PHONY: compose-test
compose-test: jdk ## The composed system on ports of its own: scaled, restarted and killed under load; needs Docker
	$(MVN) -Pcompose -pl deploy/cli -am verify -DskipUnitTests

SEED ?= 9
DISTURBANCES ?= 30
FROZEN ?= 120

.PHONY: faults
faults: jdk ## Kills, pauses, poison, full disks, lines that are slow or cut, hosts that do not answer and clocks that jump under load, and what was lost or doubled: SEED=n DISTURBANCES=n FROZEN=seconds
	@mkdir -p deploy/cli/target
	@$(MVN) -q -DskipUnitTests -Dspotless.check.skip -pl deploy/cli -am verify -Dit.test='CrashE2E,ReplicasE2E,StandstillE2E,UnsteadyLinesE2E,FullDiskE2E' \
	    -Dfailsafe.failIfNoSpecifiedTests=false -Dibid.test.seed=$(SEED) -Dibid.test.disturbances=$(DISTURBANCES) \
	    -Dibid.test.wave=100 -Dibid.test.documents=$$((4 * $(DISTURBANCES))) -Dibid.test.frozen=$(FROZEN) > deploy/cli/target/faults.log 2>&1 \
	    || { tail -n 40 deploy/cli/target/faults.log; exit 1; }
	@grep -a FAULTS deploy/cli/target/faults.log

DATA ?= ../shared/data
MEASURE ?= ../shared/measure

.PHONY: evaluate
evaluate: build ## Score extraction against gold data: DATA=folder MEASURE=folder with the scorers
	@deploy/evaluate $(DATA) $(MEASURE)

.PHONY: evaluate-unseen
evaluate-unseen: jdk ## Word F1 and snippet F1 of pages under models that have not seen their sites; some minutes: DATA=folder
	deploy/training org.ibid.normalizer.evaluation.TrainMainContent --folds \
	    $(abspath $(DATA))/pages $(abspath $(DATA))/news

.PHONY: bench
bench: jdk ## The whole system beside a bare loop: DOCUMENTS=n; BROKER=localhost:9092 STORE=mongodb://localhost:27017/ibid for the composed one
	@mkdir -p deploy/cli/target
	@$(MVN) -q -DskipUnitTests -Dspotless.check.skip -pl deploy/cli -am verify -Dit.test=SystemBenchmark \
	    -Dend-to-end.jvm=-XX:+TieredCompilation \
	    -Dfailsafe.failIfNoSpecifiedTests=false -Dibid.bench.documents=$(or $(DOCUMENTS),20000) \
	    -Dibid.bench.broker=$(BROKER) -Dibid.bench.store=$(STORE) > deploy/cli/target/bench.log 2>&1 \
	    || { tail -n 40 deploy/cli/target/bench.log; exit 1; }
	@grep -a BENCH deploy/cli/target/bench.log

.PHONY: bench-traces
bench-traces: TURNS = tracesBesideNone
bench-traces: bench-turns ## A system that traces all beside one that does not, in turn with the same documents; DOCUMENTS=n a turn

.PHONY: bench-replicas
bench-replicas: TURNS = threeReplicasBesideOne
bench-replicas: bench-turns ## Three of each service beside one of each, in turn with the same documents; DOCUMENTS=n a turn

.PHONY: bench-turns
bench-turns: jdk
	@mkdir -p deploy/cli/target
	@$(MVN) -q -DskipUnitTests -Dspotless.check.skip -pl deploy/cli -am verify -Dit.test='TurnsBenchmark#$(TURNS)' \
	    -Dend-to-end.jvm=-XX:+TieredCompilation \
	    -Dfailsafe.failIfNoSpecifiedTests=false -Dibid.bench.documents=$(or $(DOCUMENTS),400) > deploy/cli/target/bench.log 2>&1 \
	    || { tail -n 40 deploy/cli/target/bench.log; exit 1; }
	@grep -a BENCH deploy/cli/target/bench.log

.PHONY: bench-citations
bench-citations: jdk ## JMH benchmarks of the citations core
	deploy/training org.openjdk.jmh.Main 'org.ibid.citations' -f 1 -wi 3 -i 5

.PHONY: bench-normalizer
bench-normalizer: jdk ## JMH: pages to text, beside a bare parse and peers; ARGS="-p pages=FOLDER" for other pages
	deploy/training org.openjdk.jmh.Main PageBenchmark $(ARGS)

.PHONY: bench-fetch
bench-fetch: jdk ## Requests a second of the fetcher beside a bare HttpClient loop, from a server here that answers after 50 ms; STORE=mongodb://… for another than the embedded
	$(MVN) -pl services/fetcher -am -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=FetchBenchmark \
	    -Dibid.bench.store=$(STORE) test | grep requests/s

.PHONY: bench-claims
bench-claims: jdk ## A claim of the fetch queue with 1,000 and with URLS=1000000 URLs waiting; STORE=mongodb://… for another than the embedded
	$(MVN) -pl services/fetcher -am -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ClaimBenchmark \
	    -Dibid.bench.urls=$(or $(URLS),1000000) -Dibid.bench.store=$(STORE) test | grep BENCH

.PHONY: bench-query
bench-query: jdk ## Searches beside bare Lucene's same answers on 50,000 invented documents, answers of the store beside the bare driver's on 5,000; DOCUMENTS=n STORED=n
	$(MVN) -pl services/enrichment -am -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=SearchBenchmark,StoreBenchmark \
	    -Dibid.bench.documents=$(or $(DOCUMENTS),50000) \
	    -Dibid.bench.stored=$(or $(STORED),5000) test | grep BENCH

.PHONY: bench-pages
bench-pages: jdk ## How soon Chromium paints the list and a document of a system that runs: DOCUMENT=id; AT=http://localhost:8080
	$(MVN) -pl services/enrichment -am -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=PaintBenchmark \
	    -Dibid.bench.at=$(or $(AT),http://localhost:8080) -Dibid.bench.document=$(DOCUMENT) test | grep BENCH

.PHONY: bench-enrichment
bench-enrichment: jdk ## CPU of each step of enrichment on documents of 30 kB: DOCUMENTS=file that ibid extract printed; LANGUAGE=de
	$(MVN) -pl services/enrichment -am -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -Dtest=EnrichmentBenchmark \
	    -Dibid.bench.documents=$(abspath $(DOCUMENTS)) -Dibid.bench.language=$(or $(LANGUAGE),en) test | grep BENCH

.PHONY: train-references
train-references: jdk ## Train the reference model anew: DATA=folder
	deploy/training org.ibid.citations.reference.TrainReferences $(abspath $(DATA))/references \
	    services/citations/src/main/resources/org/ibid/citations/reference/reference-model.bin

.PHONY: train-main-content
train-main-content: jdk ## Train the main-content model anew: DATA=folder
	deploy/training org.ibid.normalizer.evaluation.TrainMainContent \
	    services/normalizer/src/main/resources/org/ibid/normalizer/html/main/main-content.model \
	    $(abspath $(DATA))/pages $(abspath $(DATA))/news

.PHONY: train-entities
train-entities: build ## Train the model that finds names anew: DATA=folder; downloads 260 MB, some six CPU-minutes
	mkdir -p training/target/entities
	./ibid extract $(abspath $(DATA))/news/html > training/target/entities/news.jsonl || [ $$? -eq 1 ] # some can't be read
	./ibid extract $(abspath $(DATA))/pages/html > training/target/entities/pages.jsonl || [ $$? -eq 1 ] # some can't be read
	PROFILE=entities deploy/training org.ibid.enrichment.entity.TeachNames training/target/entities/taught.jsonl.gz \
	    training/target/entities/news.jsonl training/target/entities/pages.jsonl
	PROFILE=entities deploy/training org.ibid.enrichment.entity.TrainEntities $(abspath $(DATA))/entities \
	    training/target/entities/taught.jsonl.gz services/enrichment/src/main/resources/org/ibid/enrichment/entity

.PHONY: nlp4j
nlp4j: jdk ## A larger tagger of names for English, to plug into enrichment: downloads 260 MB
	$(MVN) -q -DskipTests -Pentities -pl services/nlp4j -am package
	cp services/nlp4j/target/ibid-nlp4j-*.jar services/nlp4j/target/tagger/

.PHONY: resolve
resolve: jdk ## Resolve every dependency and package, without tests
	$(MVN) $(BESIDE) -q -DskipTests -Dspotless.check.skip -Dquarkus.dependency.sbom.skip package

.PHONY: sbom
sbom: jdk ## What each service consists of, as CycloneDX: services/*/target/bom.json
	$(MVN) -q -DskipTests -Dspotless.check.skip -pl services/fetcher,services/normalizer,services/citations,services/enrichment -am package
	@ls services/*/target/bom.json

.PHONY: up
up: ## Build the images and start everything with Docker Compose
	docker compose up --build --wait

.PHONY: demo
demo: build up ## Send the samples through the composed system
	./ibid ingest deploy/samples/*

.PHONY: down
down: ## Stop the composed system; its data stays
	docker compose down

.PHONY: format
format: jdk ## Format the sources
	$(MVN) -q spotless:apply

.PHONY: clean
clean: jdk ## Remove what was built and the data of `make run`
	$(MVN) -q clean
	rm -rf data
