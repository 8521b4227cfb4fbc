/** What goes over the wire. */
@NullMarked
package dev.rationale.workbench;

import org.jspecify.annotations.NullMarked;
