/** Tests of the package of the same name. */
@NullMarked
package dev.rationale.audit.syslog;

import org.jspecify.annotations.NullMarked;
