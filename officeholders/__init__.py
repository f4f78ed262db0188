"""The ground: States, Meetings, Offices, Mandates, and the record of every change to them."""
