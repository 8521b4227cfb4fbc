/** The services: their hooks, the data they ask a client to prefetch, and the discovery document that says so. */
@NullMarked
package dev.rationale.cdshooks.service;

import org.jspecify.annotations.NullMarked;
