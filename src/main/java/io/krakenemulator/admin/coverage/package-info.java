/** Shows which codes of the rule book were met. */
package io.krakenemulator.admin.coverage;
