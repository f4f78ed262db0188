"""The Presidency, its observers, and the Coordination Committee the President chairs."""
