/** Makes calls of a sandbox fail on purpose, by the rules of its operator. */
package io.krakenemulator.fault;
