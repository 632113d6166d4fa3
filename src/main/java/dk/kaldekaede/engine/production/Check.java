package dk.kaldekaede.engine.production;

import java.util.List;

/** One part of what production insists on. */
@FunctionalInterface
interface Check {

    /** What is wrong; empty when nothing is. */
    List<Finding> findings();
}
