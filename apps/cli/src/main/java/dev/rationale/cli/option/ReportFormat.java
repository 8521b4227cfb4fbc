package dev.rationale.cli.option;

/** How a committee's command writes what it found, where it offers both. */
public enum ReportFormat {
    TEXT,
    JSON
}
