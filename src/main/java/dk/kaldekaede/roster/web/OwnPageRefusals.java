package dk.kaldekaede.roster.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Whoever has no shifts of her own is led to the page that says so. */
@ControllerAdvice(assignableTypes = {MineController.class, AskController.class})
class OwnPageRefusals {

    private final PageBack back;

    OwnPageRefusals(PageBack back) {
        this.back = back;
    }

    @ExceptionHandler
    RedirectView nobody(NobodyBehindTheAccount refusal, RedirectAttributes next) {
        return back.refused("/vagtplan/min", next, "roster.mine.nobody");
    }
}
