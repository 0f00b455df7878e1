"""What comes with Tovholder from others: which packages, why, with which known faults, and a bill of them.

runtime  the packages of a plain installation and of each extra, from the lock file and `pyproject.toml`
page     `docs/pakker.md`
sbom     `make sbom`
audit    `make audit`
"""
