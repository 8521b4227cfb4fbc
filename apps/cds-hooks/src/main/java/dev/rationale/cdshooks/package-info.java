/** CDS Hooks over plain Java: a request in, a response out, and the ports that whoever runs the service fills. No web framework is known here. */
@NullMarked
package dev.rationale.cdshooks;

import org.jspecify.annotations.NullMarked;
