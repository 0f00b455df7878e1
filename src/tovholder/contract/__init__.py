"""Outcome contracts: from rate card to settlement. Pure: arrays with the draw axis last, no file, no language."""
