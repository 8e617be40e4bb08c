/** The items and settings of reference data, as operators write them and as {@code Facts} gives them to rules. */
package io.krakenemulator.validation.reference;
