package dev.rationale.audit.record;

/** What every record begins with, whatever its kind. */
public record RecordHead(int format, String kind, String id, String when) {}
