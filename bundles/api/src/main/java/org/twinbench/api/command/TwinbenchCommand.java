package org.twinbench.api.command;

import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A command of the command line: a picocli class, annotated with picocli's {@code @Command} and {@link CommandType} and
 * registered as a prototype-scoped service; every call gets an instance of its own. It returns an {@link ExitCode}, writes
 * results to picocli's {@code getOut()} and everything else to {@code getErr()}. {@code InvalidInput} that it throws is
 * printed mistake by mistake.
 */
@ConsumerType
public interface TwinbenchCommand extends Callable<Integer> {}
