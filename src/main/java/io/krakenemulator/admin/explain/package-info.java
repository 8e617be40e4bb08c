/** The control call that explains what is wrong with a payload. */
package io.krakenemulator.admin.explain;
