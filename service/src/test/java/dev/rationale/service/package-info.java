/** One question, one answer, whoever asks. */
@NullMarked
package dev.rationale.service;

import org.jspecify.annotations.NullMarked;
