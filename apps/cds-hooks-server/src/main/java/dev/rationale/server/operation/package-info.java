/**
 * What whoever runs the service looks at: logs, figures and health. None of it holds anything of a patient or a token.
 */
@NullMarked
package dev.rationale.server.operation;

import org.jspecify.annotations.NullMarked;
