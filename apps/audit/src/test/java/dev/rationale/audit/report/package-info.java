/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.report;

import org.jspecify.annotations.NullMarked;
