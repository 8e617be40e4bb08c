/** The forms of answers: their names, and the annotations that state in which of them a field or an answer occurs. */
package io.krakenemulator.dialect;
