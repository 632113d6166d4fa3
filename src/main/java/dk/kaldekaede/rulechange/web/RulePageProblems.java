package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.rules.table.BadTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of the tables can not show. */
@ControllerAdvice(
        assignableTypes = {RuleDraftController.class, RuleTablesController.class, RuleVersionsController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulePageProblems {

    private final RuleWords words;

    RulePageProblems(RuleWords words) {
        this.words = words;
    }

    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** A municipality's own from before tables were checked has no spreadsheet. */
    @ExceptionHandler(BadTable.class)
    RedirectView unreadable(BadTable bad, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("notRead", words.bad(bad));
        return RulePageBack.to("/regler");
    }
}
