package dev.rationale.cdshooks.service;

import dev.rationale.cdshooks.CurrentGuideline;

/**
 * What clients see as a CDS service: what one guideline says at one hook.
 *
 * @param id by which it is called
 */
public record ServedHook(String id, HookService hook, CurrentGuideline guideline) {}
