package org.twinbench.protocols.opcua.session;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaServiceFaultException;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/** What a failure of Milo means for a link. */
public final class Failure {

    private static final Set<Long> NO_ROOM = Set.of(
            StatusCodes.Bad_TooManySessions,
            StatusCodes.Bad_TooManySubscriptions,
            StatusCodes.Bad_TooManyMonitoredItems,
            StatusCodes.Bad_ServerTooBusy,
            StatusCodes.Bad_TcpServerTooBusy,
            StatusCodes.Bad_TcpNotEnoughResources,
            StatusCodes.Bad_MaxConnectionsReached,
            StatusCodes.Bad_ResourceUnavailable,
            StatusCodes.Bad_OutOfMemory);

    private static final Set<Long> NO_USER = Set.of(
            StatusCodes.Bad_UserAccessDenied,
            StatusCodes.Bad_IdentityTokenInvalid,
            StatusCodes.Bad_IdentityTokenRejected,
            StatusCodes.Bad_UserSignatureInvalid);

    private static final Set<Long> NO_SECURITY = Set.of(
            StatusCodes.Bad_ApplicationSignatureInvalid,
            StatusCodes.Bad_CertificateChainIncomplete,
            StatusCodes.Bad_CertificateInvalid,
            StatusCodes.Bad_CertificateIssuerUseNotAllowed,
            StatusCodes.Bad_CertificatePolicyCheckFailed,
            StatusCodes.Bad_CertificateRevoked,
            StatusCodes.Bad_CertificateTimeInvalid,
            StatusCodes.Bad_CertificateUntrusted,
            StatusCodes.Bad_CertificateUriInvalid,
            StatusCodes.Bad_CertificateUseNotAllowed,
            StatusCodes.Bad_SecurityChecksFailed,
            StatusCodes.Bad_SecurityModeInsufficient,
            StatusCodes.Bad_SecurityModeRejected,
            StatusCodes.Bad_SecurityPolicyRejected);

    private static final Set<Long> NO_ENDPOINT =
            Set.of(StatusCodes.Bad_ServerUriInvalid, StatusCodes.Bad_TcpEndpointUrlInvalid);

    private Failure() {}

    /** Returns what a failed request means. */
    public static LinkFailure of(Throwable failed) {
        return of(failed, "The server refuses the security of this host");
    }

    /**
     * Returns what a failed attempt to connect means.
     *
     * @param refused beginning of the sentence where the server does not accept this host
     */
    public static LinkFailure of(Throwable failed, String refused) {
        Optional<StatusCode> status = UaException.extractStatusCode(failed);
        long code = status.map(StatusCode::value).orElse(StatusCodes.Bad_CommunicationError);
        String said = " (" + said(failed) + ").";
        if (NO_ROOM.contains(code)) {
            return new LinkFailure(Reason.BUSY, "The server has no room for another session" + said, failed);
        }
        if (NO_USER.contains(code)) {
            return new LinkFailure(Reason.REFUSED, "The server does not accept the user" + said, failed);
        }
        if (NO_ENDPOINT.contains(code)) {
            return new LinkFailure(Reason.REFUSED, "The server does not know this endpoint" + said, failed);
        }
        if (NO_SECURITY.contains(code) || status.isPresent() && !status.get().isBad()) {
            return new LinkFailure(Reason.REFUSED, refused + said, failed);
        }
        return code == StatusCodes.Bad_Timeout
                ? new LinkFailure(Reason.UNREACHABLE, "The server does not answer in time.", failed)
                : new LinkFailure(Reason.UNREACHABLE, "The connection to the server broke off" + said, failed);
    }

    /** Names the cause in the network, or the status with what Milo adds; a status that is not bad was misread. */
    private static String said(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof IOException && root.getMessage() != null) {
            return root.getMessage();
        }
        return UaException.extract(failed)
                .map(known -> known.getStatusCode().isBad() ? bad(known) : "it does not say why")
                .orElseGet(failed::toString);
    }

    private static String bad(UaException failed) {
        String name = name(failed.getStatusCode());
        return failed instanceof UaServiceFaultException ? name : name + ": " + failed.getMessage();
    }

    /** Returns the name of a status, as the standard has it. */
    public static String name(StatusCode status) {
        return StatusCodes.lookup(status.value())
                .map(known -> known[0])
                .orElseGet(() -> String.format("0x%08X", status.value()));
    }
}
