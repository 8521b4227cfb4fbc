/** From a request to cards: gather the patient's data, ask the guideline, word the answer, write it down. */
@NullMarked
package dev.rationale.cdshooks.decide;

import org.jspecify.annotations.NullMarked;
