"""Facts as flat tables: SQLite, full-text search, export, references to quote."""
