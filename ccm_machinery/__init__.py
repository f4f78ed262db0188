"""The wiring: settings, addresses, the admin site, the register file and the commands."""
