package brokenhouse.engine;

import org.camunda.bpm.engine.impl.cmd.SignalCmd;

/** Uses a part of the engine that is no point of extension. */
public class Wiring {

    SignalCmd command;
}
