"""The commands of `tovholder followup`."""
