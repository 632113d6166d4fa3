package dk.kaldekaede.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an incident is reported, in JSON or as a CAP alert, as the interface's documentation says it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        summary = "Report an incident, as JSON or as a CAP 1.2 alert.",
        description = "The same Idempotency-Key twice from one account, or the same CAP alert twice, is one incident.",
        requestBody =
                @RequestBody(
                        required = true,
                        content = {
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(implementation = IncidentReport.class),
                                    examples = @ExampleObject(name = "JSON", value = ReportDocumentation.JSON_EXAMPLE)),
                            @Content(
                                    mediaType = "application/cap+xml",
                                    schema = @Schema(type = "string"),
                                    examples =
                                            @ExampleObject(name = "CAP 1.2", value = ReportDocumentation.CAP_EXAMPLE))
                        }),
        responses = {
            @ApiResponse(responseCode = "201", description = "An incident was opened: see Location."),
            @ApiResponse(
                    responseCode = "200",
                    description = "The CAP alert came before, adds to an incident, or calls nobody."),
            @ApiResponse(responseCode = "202", description = "The CAP alert cancels: a person decides."),
            @ApiResponse(responseCode = "400", description = "A rule is broken: the field or element is named."),
            @ApiResponse(responseCode = "409", description = "Another CAP alert has this name."),
            @ApiResponse(responseCode = "413", description = "The CAP alert is larger than one million bytes.")
        })
@interface ReportDocumentation {

    String JSON_EXAMPLE = """
            {"what": "Brand i etageejendom", "where": "Magleparken 5, Ballerup", "affectedPeople": 140, "exercise": false}
            """;

    String CAP_EXAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>VC-2026-000417</identifier>
              <sender>vagtcentral@alarm.example</sender>
              <sent>2026-01-18T03:10:00+01:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <language>da-DK</language>
                <category>Fire</category>
                <event>Brand i etageejendom</event>
                <urgency>Immediate</urgency>
                <severity>Severe</severity>
                <certainty>Observed</certainty>
                <area>
                  <areaDesc>Magleparken 5, Ballerup</areaDesc>
                </area>
              </info>
            </alert>
                        """;
}
