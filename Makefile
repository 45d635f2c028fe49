# Each target is one command of tools/run; `make help` says what they do.
COMMANDS = demo scale test lint format pot bench pictures shell stop clean
.DEFAULT_GOAL = help
.PHONY: help $(COMMANDS)

help: ## Say this
	@echo "make ..."
	@sed -n 's/^\([a-z]*\):.*## /  \1	/p' $(MAKEFILE_LIST) | expand -t 14
	@echo "Variables, as in PORT=8080 make demo:"
	@sed -n 's/^#@ //p' $(MAKEFILE_LIST)

demo: ## Start the demo store and say how to log in
scale: ## Play the scale of the demo store's till: type weights
test: ## Run every test, in Odoo and in a browser
lint: ## Run the linters and see that generated files are current
format: ## Format the code and make the generated files anew
pot: ## Export the terms to translate and merge them into the languages
bench: ## Measure time and SQL queries
pictures: ## Take the guides' pictures from a demo store
shell: ## Open a Python prompt on the demo store
stop: ## Stop Odoo and PostgreSQL
clean: ## Remove the databases, the caches and what is left in this folder

$(COMMANDS):
	@tools/run $@

#@   ODOO_SERIES     14.0 (the default) or 12.0
#@   ODOO_SRC        an Odoo source tree of that series; 12.0 needs one
#@   PORT, HOST      where the demo listens: 8069 on 127.0.0.1
#@   FRESH=1         make the demo store's database anew
#@   ADDON           test one addon only, or "e2e" (the browser tests), "scale_bridge", "tools"
#@   TESTS           test only what matches this expression of pytest -k
#@   JOBS            how many parts of the tests run side by side: 2, or 1 on a single core
#@   PGHOST ...      use a PostgreSQL server of your own
#@   DEBIAN_MIRROR   a Debian mirror that has the suite bullseye
#@   XDG_CACHE_HOME  where the cache is: ~/.cache
