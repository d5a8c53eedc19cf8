"""Where the house is put together: settings, addresses, the clock, the data folder."""
