package dev.rationale.cdshooks.decide;

import dev.rationale.cdshooks.Caller;
import dev.rationale.cdshooks.request.HookRequest;
import dev.rationale.cdshooks.service.ServedHook;

/**
 * Who asks what.
 *
 * @param language of the answer, one that the guideline speaks
 */
public record Question(ServedHook service, HookRequest request, Caller caller, String language) {}
