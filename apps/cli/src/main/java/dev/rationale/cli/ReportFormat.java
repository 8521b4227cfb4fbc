package dev.rationale.cli;

/** How a committee's command writes what it found, where it offers both. */
enum ReportFormat {
    TEXT,
    JSON
}
