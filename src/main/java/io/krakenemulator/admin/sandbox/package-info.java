/** The control calls for sandboxes, their baselines and their clocks. */
package io.krakenemulator.admin.sandbox;
