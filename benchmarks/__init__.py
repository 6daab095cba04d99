"""What the pipeline costs: words per second, memory, growth. Run `make bench`; nothing here is a test."""
