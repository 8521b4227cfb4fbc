package dev.rationale.service;

/**
 * Who asked. None of these is a token or a name of a patient.
 *
 * @param client by the name under which the client is configured
 * @param user who was looking; empty if unknown
 * @param service what answers: a CDS service, a command, an operation
 * @param call the client's id of the call; empty if there is none
 */
public record Asker(String client, String user, String service, String call) {}
