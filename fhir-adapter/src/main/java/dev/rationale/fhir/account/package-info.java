/** What became of every resource of an input: a value, and the ways to show it. */
@NullMarked
package dev.rationale.fhir.account;

import org.jspecify.annotations.NullMarked;
