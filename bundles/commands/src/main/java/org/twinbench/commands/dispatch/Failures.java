package org.twinbench.commands.dispatch;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.commands.file.Finding;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Counted;
import org.twinbench.commands.text.Guess;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong, and which exit code that is. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleParseException(ParameterException mistake, String[] words) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        PrintWriter err = mistake.getCommandLine().getErr();
        err.println(sentence(mistake.getMessage()) + meant(mistake, command));
        err.println("See: " + command.qualifiedName(" ") + " --help");
        return ExitCode.WRONG_INPUT;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (failure instanceof WrongInput wrong) {
            wrong.lines().forEach(err::println);
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof InvalidInput invalid) {
            err.println(Counted.of(invalid.mistakes().size(), "mistake") + "; nothing was done.");
            invalid.mistakes().stream()
                    .flatMap(mistake -> Finding.of("", mistake).lines().stream())
                    .forEach(err::println);
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof MalformedJson malformed) {
            err.println("This is not JSON, line " + malformed.line() + ", column " + malformed.column() + ": "
                    + malformed.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        return other(failure, err);
    }

    private static int other(Exception failure, PrintWriter err) {
        if (failure instanceof NoSuchEntry) {
            err.println(failure.getMessage());
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof NotUsable || failure instanceof StorageFailure) {
            err.println(failure.getMessage());
            return ExitCode.NOT_USABLE;
        }
        if (failure instanceof InterruptedException) {
            return ExitCode.INTERRUPTED;
        }
        return unexpected(failure, err);
    }

    /** Says that something failed which should not, and where the log is. */
    static int unexpected(Throwable failure, PrintWriter err) {
        LOG.info("a command failed unexpectedly", failure); // the console has the sentence, the file the stack trace
        err.println("Twinbench itself failed: " + failure + ". The log says where: " + log() + ".");
        return ExitCode.INTERNAL_ERROR;
    }

    private static String log() {
        return Path.of(System.getProperty("twinbench.log", "log"))
                .resolve("twinbench.log")
                .toString();
    }

    private static String meant(ParameterException mistake, CommandSpec command) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return "";
        }
        List<String> options = command.options().stream()
                .flatMap(option -> Stream.of(option.names()))
                .toList();
        return Guess.question(unmatched.getUnmatched().get(0).split("=")[0], options);
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
