/**
 * The Java side of the sound sample in src/test/resources/model-fixtures. It lies outside {@code dk.kaldekaede}, so that
 * no test of the whole application finds its beans.
 */
package samplehouse.calling.process;
