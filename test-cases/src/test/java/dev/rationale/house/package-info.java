/** The rules of the house, as tests: which room may know which, what Java may not contain, how long a file may grow. */
@NullMarked
package dev.rationale.house;

import org.jspecify.annotations.NullMarked;
