/** Lets an OpenID provider say who somebody is, on a workbench that several people share. */
@NullMarked
package dev.rationale.workbench.signin;

import org.jspecify.annotations.NullMarked;
