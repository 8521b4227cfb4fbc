/**
 * A guideline as a site of static pages, for reading and printing: each recommendation in the layers that GRADE asks for, the
 * evidence, the maps, the history, the matrix that ties slides to rules, studies and cases, and the sheet of source attributes.
 */
@NullMarked
package dev.rationale.committee.docs;

import org.jspecify.annotations.NullMarked;
