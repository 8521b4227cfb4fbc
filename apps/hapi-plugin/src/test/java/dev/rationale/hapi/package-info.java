/** The plug-in by its parts, and (the classes named IT) the finished jar in a host that has only a host's libraries. */
@NullMarked
package dev.rationale.hapi;

import org.jspecify.annotations.NullMarked;
