package org.twinbench.rest.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.rest.body.BrokenOff;
import org.twinbench.rest.body.TooLarge;

/** What each failure means to the one who asked. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    static ProblemDetails of(Throwable failure) {
        if (failure instanceof MalformedJson malformed) {
            return malformed(malformed);
        }
        if (failure instanceof InvalidInput invalid) {
            return ProblemDetails.of(422, summary(invalid)).because(invalid.mistakes());
        }
        if (failure instanceof StaleRevision stale) {
            return ProblemDetails.of(412, stale(stale));
        }
        if (failure instanceof WebApplicationException refused) {
            return HttpRefusals.of(refused);
        }
        if (failure instanceof ExtensionRefused refused) {
            return ProblemDetails.of(status(refused.reason()), refused.getMessage());
        }
        int status = status(failure);
        return status == 500 ? unexpected(failure) : ProblemDetails.of(status, failure.getMessage());
    }

    private static int status(Throwable failure) {
        if (failure instanceof BadQuery || failure instanceof BrokenOff) {
            return 400;
        }
        if (failure instanceof NoSuchEntry
                || failure instanceof NoSuchExtension
                || failure instanceof NoSuchNode
                || failure instanceof NotThere) {
            return 404;
        }
        if (failure instanceof IllegalStateException && failure.getMessage() != null) {
            return 409;
        }
        if (failure instanceof TooLarge) {
            return 413;
        }
        if (failure instanceof LinkFailure) {
            return 502;
        }
        return failure instanceof StorageFailure || failure instanceof NotUsable ? 503 : 500;
    }

    private static int status(ExtensionRefused.Reason reason) {
        return switch (reason) {
            case DAMAGED, MALFORMED -> 400;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case UNUSABLE -> 422;
        };
    }

    /** JSON with a member twice can be read, and makes no sense. */
    private static ProblemDetails malformed(MalformedJson malformed) {
        String detail = "Line " + malformed.line() + ", column " + malformed.column() + ": " + malformed.getMessage();
        return malformed
                .path()
                .map(path -> ProblemDetails.of(422, detail).because(List.of(Mistake.at(path, malformed.getMessage()))))
                .orElseGet(() -> ProblemDetails.of(400, detail))
                .at(malformed.line(), malformed.column());
    }

    private static String summary(InvalidInput invalid) {
        int count = invalid.mistakes().size();
        return count == 1 ? invalid.getMessage() : count + " mistakes; nothing was changed.";
    }

    private static String stale(StaleRevision stale) {
        return "Somebody else changed it in the meantime; nothing was written. Read it again, merge, and send If-Match: \""
                + stale.current() + "\".";
    }

    /** The one who asked gets a number, the log gets the rest. */
    private static ProblemDetails unexpected(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.error("unexpected failure {}", number, failure);
        return ProblemDetails.of(
                500,
                "Twinbench made a mistake; nothing is wrong with the request. The log tells more under " + number
                        + ".");
    }
}
