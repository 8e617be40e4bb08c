/** Shows how the referee judges the client of a sandbox. */
package io.krakenemulator.admin.referee;
